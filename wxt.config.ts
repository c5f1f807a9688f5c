import {defineConfig} from 'wxt';
import {catalogYaml} from './catalog/vite-plugin';

/** Hosts of zendesk.com instances the pod works in; the first is asked for at installation, the others when added. */
const zendesk = 'https://gitlab.zendesk.com/*';
const otherInstances = [
  'https://gitlab-federal-support.zendesk.com/*',
  'https://gitlab1707170878.zendesk.com/*',
  'https://gitlabfederalsupport1585318082.zendesk.com/*',
];

/** Has the palette's script take React from the sidebar's, which is always there first: a copy would weigh 60 kB. */
const reactOfSidebar = {
  name: 'react-of-sidebar',
  enforce: 'pre' as const,
  resolveId: (id: string) => (/^react(?:-dom|\/jsx-runtime)?$/.test(id) ? `\0of-sidebar/${id}` : undefined),
  load: (id: string) =>
    id.startsWith('\0of-sidebar/')
      ? `module.exports = globalThis.secPodReact[${JSON.stringify(id.slice('\0of-sidebar/'.length))}]`
      : undefined,
};

export default defineConfig({
  // A second place to build to lets a test compare two builds.
  outDir: process.env['OUT_DIR'] ?? '.output',
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/module-react'],
  hooks: {
    'vite:build:extendConfig'(entrypoints, config) {
      if (entrypoints.some(({name}) => name === 'palette')) config.plugins?.push(reactOfSidebar);
    },
  },
  vite: () => ({plugins: [catalogYaml()], build: {target: ['chrome129', 'firefox149']}}),
  manifest: ({browser}) => ({
    name: 'Sec Pod Triage',
    description: 'Says which GitLab Sec feature a Zendesk ticket is about, why, and what to do next.',
    permissions: ['storage', 'scripting', 'contextMenus'],
    host_permissions: [zendesk],
    optional_host_permissions: otherInstances,
    action: {default_title: 'Sec Pod Triage'},
    omnibox: {keyword: 'sec'},
    commands: {
      _execute_action: {suggested_key: {default: 'Alt+Shift+L'}, description: 'Open the popup'},
      'open-palette': {
        suggested_key: {default: 'Alt+Shift+K'},
        description: 'Look something up on this page',
      },
      'focus-sidebar': {
        suggested_key: {default: 'Alt+Shift+D'},
        description: 'Move the focus into the sidebar and back',
      },
    },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'sec-pod-triage@gitlab.support',
              strict_min_version: '149.0',
              data_collection_permissions: {required: ['none']},
            },
          },
        }
      : // Firefox reads the policy without a schema; Chrome only with one. Neither needs a further permission.
        {minimum_chrome_version: '129', storage: {managed_schema: 'managed-schema.json'}}),
  }),
  zip: {excludeSources: ['coverage/**', 'docs/screenshots/**', 'tests/**/screenshots/**']},
});
