import type {ReactElement, ReactNode} from 'react';
import type {Area} from '../catalog/model';
import type {LogReading} from '../triage/log/reading';
import {visibleText} from '../triage/show/visible-text';

function Fact({name, children}: {readonly name: string; readonly children: ReactNode}): ReactElement | null {
  if (children === null || children === '') return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <bdi>{children}</bdi>
      </dd>
    </div>
  );
}

const shown = (...words: readonly (string | null | undefined)[]): string =>
  visibleText(words.filter(word => word !== null && word !== undefined && word !== '').join(' '));

/** Facts of a file: job, versions, exit code, report, variables, includes. */
export function LogFacts({
  reading,
  areas,
  version,
}: {
  readonly reading: LogReading;
  readonly areas: readonly Area[];
  readonly version: string | null;
}): ReactElement {
  const {job, analyzer, report, fatal, variables, includes, masked} = reading;
  const hidden = Object.entries(masked).map(([kind, count]) => `${kind} ${count}`);
  const short = (id: string | null): string | null => areas.find(area => area.id === id)?.short ?? null;
  return (
    <>
      <dl className="sp-facts">
        <Fact name="Job">{shown(job.name, job.id === null ? null : `(${job.id})`)}</Fact>
        <Fact name="Analyzer">{shown(analyzer?.name, analyzer?.version)}</Fact>
        <Fact name="Image">{shown(analyzer?.image)}</Fact>
        <Fact name="GitLab">{shown(version)}</Fact>
        <Fact name="Runner">{shown(reading.runner, reading.executor)}</Fact>
        <Fact name="Ended">{shown(reading.ended)}</Fact>
        <Fact name="Exit code">{reading.ended === null ? reading.exitCode : null}</Fact>
        <Fact name="First error">{fatal === null ? null : shown(`line ${fatal.line}:`, fatal.text)}</Fact>
        <Fact name="Report">
          {report && shown(report.type, report.schema && `schema ${report.schema}`, report.status)}
        </Fact>
        <Fact name="Scanner">{shown(report?.scanner)}</Fact>
        <Fact name="Findings">
          {report && (report.counts.map(([severity, count]) => `${severity} ${count}`).join(', ') || 'none')}
        </Fact>
        <Fact name="Broken">{shown(report?.broken)}</Fact>
        <Fact name="Messages">{report && shown(report.messages.join(' · '))}</Fact>
        <Fact name="Masked">{hidden.join(', ')}</Fact>
      </dl>
      {includes.length > 0 && (
        <>
          <h4>Includes and scanner jobs</h4>
          <ul className="sp-facts-list">
            {includes.map(({text, how, area, line}) => (
              <li key={`${line}/${text}`}>
                <code>{visibleText(text)}</code> {how}
                {area !== null && `, ${short(area) ?? area}`}, line {line}
              </li>
            ))}
          </ul>
        </>
      )}
      {variables.length > 0 && (
        <>
          <h4>Scanner variables in effect</h4>
          <ul className="sp-facts-list">
            {variables.map(({name, value, line}) => (
              <li key={name}>
                <code>
                  {name}={visibleText(value)}
                </code>{' '}
                line {line}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
