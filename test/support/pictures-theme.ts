/** The colours of one Teams theme, as far as a card uses them. */
interface Palette {
  readonly page: string;
  readonly card: string;
  readonly border: string;
  readonly text: string;
  readonly subtle: string;
  readonly accent: string;
  readonly button: string;
  readonly buttonBorder: string;
  /** Background of the container styles. */
  readonly emphasis: string;
  readonly accentBack: string;
  readonly good: string;
  readonly warning: string;
  readonly attention: string;
  /** Frame of the container styles, where backgrounds cannot tell them apart. */
  readonly frame: string;
}

/** The three themes of Teams, close to its design tokens. */
export const palettes = {
  light: {
    page: '#f5f5f5',
    card: '#ffffff',
    border: '#d1d1d1',
    text: '#242424',
    subtle: '#616161',
    accent: '#4f52b2',
    button: '#ffffff',
    buttonBorder: '#d1d1d1',
    emphasis: '#f5f5f5',
    accentBack: '#e8ebfa',
    good: '#e7f2da',
    warning: '#fbf6d9',
    attention: '#f9e9ec',
    frame: 'transparent',
  },
  dark: {
    page: '#1f1f1f',
    card: '#292929',
    border: '#424242',
    text: '#ffffff',
    subtle: '#adadad',
    accent: '#9ea2ff',
    button: '#292929',
    buttonBorder: '#666666',
    emphasis: '#1f1f1f',
    accentBack: '#2f2f4a',
    good: '#1d3a1d',
    warning: '#443a12',
    attention: '#4a1f26',
    frame: 'transparent',
  },
  contrast: {
    page: '#000000',
    card: '#000000',
    border: '#ffffff',
    text: '#ffffff',
    subtle: '#ffffff',
    accent: '#ffff01',
    button: '#000000',
    buttonBorder: '#ffffff',
    emphasis: '#000000',
    accentBack: '#000000',
    good: '#000000',
    warning: '#000000',
    attention: '#000000',
    frame: '#ffffff',
  },
} as const satisfies Record<string, Palette>;

export type ThemeName = keyof typeof palettes;

const fontFamily = "'Segoe UI', 'Noto Sans', 'Noto Sans CJK JP', 'DejaVu Sans', sans-serif";

const fontSizes = { small: 12, default: 14, medium: 16, large: 20, extraLarge: 24 };
const lineHeights = { small: 16, default: 20, medium: 24, large: 28, extraLarge: 32 };

/** A host configuration for the Adaptive Cards renderer that looks like Teams. */
export function hostConfig(theme: ThemeName) {
  const colors: Palette = palettes[theme];
  const paint = (color: string, subtle = color) => ({ default: color, subtle });
  const foregroundColors = {
    default: paint(colors.text, colors.subtle),
    dark: paint(colors.text, colors.subtle),
    light: paint(colors.text, colors.subtle),
    accent: paint(colors.accent),
    good: paint(colors.text),
    warning: paint(colors.text),
    attention: paint(colors.text),
  };
  const style = (backgroundColor: string) => ({ backgroundColor, foregroundColors });
  return {
    fontFamily,
    supportsInteractivity: true,
    fontTypes: {
      default: { fontFamily, fontSizes, lineHeights },
      monospace: { fontSizes, lineHeights, fontFamily: "'Cascadia Mono', 'DejaVu Sans Mono', monospace" },
    },
    lineHeights,
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: colors.border },
    containerStyles: {
      default: style(colors.card),
      emphasis: style(colors.emphasis),
      accent: style(colors.accentBack),
      good: style(colors.good),
      warning: style(colors.warning),
      attention: style(colors.attention),
    },
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
    },
    textBlock: { headingLevel: 2 },
    factSet: {
      title: { color: 'default', size: 'default', weight: 'bolder', wrap: true, maxWidth: 130 },
      value: { color: 'default', size: 'default', wrap: true },
      spacing: 12,
    },
  };
}

/** Style sheet of the page around the card: what Teams itself draws, buttons, code and focus. */
export function styleSheet(theme: ThemeName): string {
  const colors: Palette = palettes[theme];
  return `
    * { box-sizing: border-box; }
    body { margin: 0; padding: 12px; background: ${colors.page}; color: ${colors.text}; font: 14px/20px ${fontFamily}; }
    main { background: ${colors.card}; border: 1px solid ${colors.border}; border-radius: 6px; overflow: hidden; }
    a { color: ${colors.accent}; }
    p { margin: 0; }
    p + p { margin-top: 6px; }
    .ac-container { border-radius: 4px; outline: 1px solid ${colors.frame}; outline-offset: -1px; }
    main > .ac-adaptiveCard, .ac-container .ac-container:not([style*="background-color"]) { outline: none; }
    .ac-actionSet { flex-wrap: wrap; row-gap: 8px; }
    .ac-actionSet > div[aria-hidden] { width: 8px; }
    .ac-pushButton { background: ${colors.button}; color: ${colors.text}; border: 1px solid ${colors.buttonBorder};
      border-radius: 4px; padding: 5px 12px; font: 600 14px/20px ${fontFamily}; max-width: 100%; }
    .ac-pushButton.style-positive { background: ${colors.accent}; border-color: ${colors.accent}; color: ${colors.card}; }
    .ac-selectable { cursor: pointer; }
    .ac-selectable.ac-container { outline-color: ${colors.buttonBorder}; }
    .ac-textBlock, .ac-fact-value { overflow-wrap: anywhere; }
    textarea.ac-input { width: 100%; min-height: 300px; background: ${colors.emphasis}; color: ${colors.text};
      border: 1px solid ${colors.buttonBorder}; border-radius: 4px; padding: 8px; font: 13px/18px 'DejaVu Sans Mono', monospace; }
  `;
}
