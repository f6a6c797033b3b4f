// Before the first paint: the colours chosen last time, else the system's.
(() => {
  const chosen = localStorage.getItem('ringbook.theme');
  if ('light' === chosen || 'dark' === chosen) {
    document.documentElement.dataset.theme = chosen;
  }
})();
