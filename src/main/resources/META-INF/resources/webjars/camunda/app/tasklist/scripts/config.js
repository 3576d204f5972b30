import { language } from './wop-language.js';

export default {
  app: {
    name: 'Tasklist',
    vendor: 'WOP Engine'
  },
  locales: {
    availableLocales: [language],
    fallbackLocale: language
  },
  customScripts: ['scripts/wop-tasklist'],
  // over TLS the token has a name that browsers take from nobody but this server
  csrfCookieName: document.cookie.includes('__Host-WOP-TOKEN=') ? '__Host-WOP-TOKEN' : 'XSRF-TOKEN',
  disableWelcomeMessage: true,
  assignProcessInstanceIdToTaskComment: true,

  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: 'claims the currently selected task'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: 'set the focus to the first filter in the list'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: 'sets the focus to the first task in the list'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: 'sets the focus to the first input field in a task form'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: 'opens the start process modal dialog'
    }
  }
};
