// The page's colours, for what is drawn on a canvas.

export function colors() {
  const style = getComputedStyle(document.documentElement);
  const of = (name) => style.getPropertyValue(`--${name}`).trim();
  return {
    text: of('text'), muted: of('muted'), line: of('line'), grid: of('grid'), surface: of('surface'),
    raised: of('raised'), buy: of('buy-fill'), sell: of('sell-fill'), accent: of('accent'), font: style.fontFamily,
  };
}

/** The same as hexadecimal digits, which every canvas takes. */
export function alpha(hex, share) {
  return hex + Math.round(share * 255).toString(16).padStart(2, '0');
}
