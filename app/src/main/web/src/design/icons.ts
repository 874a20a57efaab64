import { svg, type SVGTemplateResult } from 'lit';

/** Line icons on a 24 grid, drawn for Viewra. A name with `solid` is filled. */
const PATHS = {
  home: 'M4 11.5 12 5l8 6.5V19a1 1 0 0 1-1 1h-4.5v-5h-5v5H5a1 1 0 0 1-1-1z',
  film: 'M4 5h16v14H4zM8 5v14M16 5v14M4 9.7h4M4 14.3h4M16 9.7h4M16 14.3h4',
  tv: 'M3.5 6h17v11h-17zM8.5 20.5h7',
  music: 'M9 17.5V6l10-2v11.5M9 17.5a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0zM19 15.5a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0z',
  photo: 'M4 5h16v14H4zM4 16l4.5-4.5 4 4 2.5-2.5 5 5M15.5 9.5h.01',
  video: 'M3.5 7h11v10h-11zM14.5 11l6-3v8l-6-3',
  search: 'M11 17.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM20 20l-4.3-4.3',
  back: 'M15 5l-7 7 7 7',
  next: 'M9 5l7 7-7 7',
  close: 'M6 6l12 12M18 6 6 18',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  warning: 'M12 4 2.8 19.5h18.4zM12 10v4.5M12 17h.01',
  leave: 'M14 5H6v14h8M10.5 12H21M17.5 8.5 21 12l-3.5 3.5',
  restart: 'M5 12a7 7 0 1 0 2.3-5.2M5 4.5V8h3.5',
  volume: 'M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9a4 4 0 0 1 0 6M18 6.5a7.5 7.5 0 0 1 0 11',
  muted: 'M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM16 9.5l5 5M21 9.5l-5 5',
  subtitles: 'M3.5 5.5h17v13h-17zM7 14.5h4M13.5 14.5H17M7 11h6',
  audio: 'M4 10v4M8 7v10M12 4v16M16 8v8M20 10.5v3',
  quality: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 9.5v-5M9 19.5v-5',
  fullscreen: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
  windowed: 'M9 4v5H4M20 9h-5V4M15 20v-5h5M4 15h5v5',
  pip: 'M3.5 5.5h17v13h-17zM12.5 12h5.5v4h-5.5z',
  details: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v5.5M12 7.5h.01',
  skipBack: 'M4.5 12a7.5 7.5 0 1 0 2.6-5.7M4.5 4v4h4',
  skipForward: 'M19.5 12a7.5 7.5 0 1 1-2.6-5.7M19.5 4v4h-4',
  folder: 'M3.5 6h6l2 2.5h9V19h-17z',
  offline: 'M4 4l16 16M8.5 15.5a5 5 0 0 1 5.6-1M5.5 12.2a9.5 9.5 0 0 1 4-2.2M14 9.8a9.5 9.5 0 0 1 4.5 2.4M12 19h.01',
  scan: 'M20 12a8 8 0 1 1-2.6-5.9M20 4v4h-4',
  heart: 'M12 20s-7.5-4.6-7.5-10A4.3 4.3 0 0 1 12 7.2 4.3 4.3 0 0 1 19.5 10c0 5.4-7.5 10-7.5 10z',
  star: 'M12 3.8l2.5 5.2 5.7.8-4.1 4 1 5.7-5.1-2.7-5.1 2.7 1-5.7-4.1-4 5.7-.8z',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 14.8a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6z',
  list: 'M4 6.5h10M4 11.5h10M4 16.5h6M16.5 13v6M13.5 16h6',
  layers: 'M12 4 3.5 8.5 12 13l8.5-4.5zM3.5 12.3 12 16.8l8.5-4.5M3.5 16 12 20.5l8.5-4.5',
  lists: 'M4 6.5h16M4 12h16M4 17.5h10',
  plus: 'M12 5v14M5 12h14',
  up: 'M6 14.5 12 8.5l6 6',
  down: 'M6 9.5l6 6 6-6',
  trash: 'M5 7h14M9.5 7V4.5h5V7M7 7l.8 12.5h8.4L17 7M10.3 10.5v5.5M13.7 10.5v5.5',
  pencil: 'M4 20l1-4.2L16.2 4.6l3.2 3.2L8.2 19zM13.8 7l3.2 3.2',
  download: 'M12 4v11M7.5 11 12 15.5l4.5-4.5M5 19.5h14',
  upload: 'M12 15.5v-11M7.5 9 12 4.5 16.5 9M5 19.5h14',
  filter: 'M4 7h16M7 12h10M10 17h4',
  person: 'M12 12a3.8 3.8 0 1 0 0-7.6 3.8 3.8 0 0 0 0 7.6zM4.5 20c.6-4 3.6-6 7.5-6s6.9 2 7.5 6',
  settings: 'M12 14.8a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6zM10.3 5.6 10.5 2.8 13.5 2.8 13.7 5.6 15.3 6.3 17.5 4.5 19.5 6.5 17.7 8.7 18.4 10.3 21.2 10.5 21.2 13.5 18.4 13.7 17.7 15.3 19.5 17.5 17.5 19.5 15.3 17.7 13.7 18.4 13.5 21.2 10.5 21.2 10.3 18.4 8.7 17.7 6.5 19.5 4.5 17.5 6.3 15.3 5.6 13.7 2.8 13.5 2.8 10.5 5.6 10.3 6.3 8.7 4.5 6.5 6.5 4.5 8.7 6.3z',
  lyrics: 'M5 5.5h14v10.5H11.5L7.5 19.5V16H5zM8.5 9h7M8.5 12.5h4.5',
  play: 'M7.5 4.8v14.4a.8.8 0 0 0 1.2.7l11.6-7.2a.8.8 0 0 0 0-1.4L8.7 4.1a.8.8 0 0 0-1.2.7z',
  pause: 'M7 4.5h3.5v15H7zM13.5 4.5H17v15h-3.5z',
  previousTrack: 'M6 5h2.2v14H6zM19 5.6v12.8L9.5 12z',
  nextTrack: 'M15.8 5H18v14h-2.2zM5 5.6v12.8L14.5 12z',
} as const;

export type IconName = keyof typeof PATHS;

const SOLID: ReadonlySet<IconName> = new Set(['play', 'pause', 'previousTrack', 'nextTrack']);

export function icon(name: IconName): SVGTemplateResult {
  const look = SOLID.has(name) ? 'icon solid' : 'icon';
  return svg`<svg class=${look} viewBox="0 0 24 24" aria-hidden="true"><path d=${PATHS[name]}></path></svg>`;
}
