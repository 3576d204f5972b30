export default {
  app: {
    name: 'Admin',
    vendor: 'WOP Engine'
  },
  locales: {
    availableLocales: ['en'],
    fallbackLocale: 'en'
  },
  // over TLS the token has a name that browsers take from nobody but this server
  csrfCookieName: document.cookie.includes('__Host-WOP-TOKEN=') ? '__Host-WOP-TOKEN' : 'XSRF-TOKEN',
  disableWelcomeMessage: true
};
