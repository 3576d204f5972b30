export default {
  app: {
    name: 'Cockpit',
    vendor: 'WOP Engine'
  },
  locales: {
    availableLocales: ['en'],
    fallbackLocale: 'en'
  },
  disableWelcomeMessage: true
};
