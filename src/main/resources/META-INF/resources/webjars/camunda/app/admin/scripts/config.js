export default {
  app: {
    name: 'Admin',
    vendor: 'WOP Engine'
  },
  locales: {
    availableLocales: ['en'],
    fallbackLocale: 'en'
  },
  disableWelcomeMessage: true
};
