import {useCallback, useEffect, useState} from 'react';
import browser from 'webextension-polyfill';
import {hostPattern, instances} from '../../settings/hosts';
import {isAllowed, policyHosts} from '../../settings/policy';

export interface InstanceView {
  readonly host: (typeof instances)[number]['host'];
  readonly name: string;
  readonly granted: boolean;
  /** The organisation's policy leaves it out. */
  readonly isLocked: boolean;
}

/** Which Zendesk instances the browser lets us into, and how to ask for one or give it back. */
export function useInstances(): {
  readonly list: readonly InstanceView[];
  readonly problem: string | null;
  setGranted(host: string, granted: boolean): Promise<void>;
} {
  const [granted, setGranted] = useState<ReadonlySet<string>>(new Set());
  const [policy, setPolicy] = useState<readonly string[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const refresh = useCallback(async (): Promise<void> => {
    const answers = await Promise.all(
      instances.map(({host}) => browser.permissions.contains({origins: [hostPattern(host)]})),
    );
    setPolicy(await policyHosts(browser.storage.managed));
    setGranted(new Set(instances.filter((_, index) => answers[index]).map(({host}) => host)));
  }, []);

  useEffect(() => {
    const onChange = (): void => void refresh();
    void refresh();
    browser.permissions.onAdded.addListener(onChange);
    browser.permissions.onRemoved.addListener(onChange);
    return () => {
      browser.permissions.onAdded.removeListener(onChange);
      browser.permissions.onRemoved.removeListener(onChange);
    };
  }, [refresh]);

  const change = useCallback(
    async (host: string, wanted: boolean): Promise<void> => {
      const origins = [hostPattern(host)];
      try {
        const done = wanted
          ? await browser.permissions.request({origins})
          : await browser.permissions.remove({origins});
        setProblem(done ? null : `The browser did not ${wanted ? 'allow' : 'remove'} ${host}.`);
      } catch (error) {
        setProblem(error instanceof Error ? error.message : `The browser refused ${host}.`);
      }
      await refresh();
    },
    [refresh],
  );

  return {
    list: instances.map(({host, name}) => ({
      host,
      name,
      granted: granted.has(host) && isAllowed(host, policy),
      isLocked: !isAllowed(host, policy),
    })),
    problem,
    setGranted: change,
  };
}
