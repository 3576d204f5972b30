// The language chosen on the own pages (a cookie), else the first one of the browser that we speak, else English.
const SPOKEN = ['en', 'fr', 'es'];

const chosen = document.cookie
  .split('; ')
  .filter(cookie => cookie.startsWith('wop-lang='))
  .map(cookie => cookie.substring('wop-lang='.length))
  .find(language => SPOKEN.includes(language));

const asked = (navigator.languages || [navigator.language])
  .map(language => language.substring(0, 2).toLowerCase())
  .find(language => SPOKEN.includes(language));

export const language = chosen || asked || 'en';
