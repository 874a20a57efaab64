const FOUR_COLOURS = /^[0-9a-f]{24}$/;

/**
 * The colours of a picture's corners, flowing into each other: what one sees until the picture is there.
 * @param corners `rrggbb` of the four, row by row
 * @returns a CSS background, or undefined where the corners are not known
 */
export function cornerBlend(corners: string | undefined): string | undefined {
  if (!corners || !FOUR_COLOURS.test(corners)) return undefined;
  const [topLeft, topRight, bottomLeft, bottomRight] = [0, 6, 12, 18].map((at) => `#${corners.slice(at, at + 6)}`);
  const spot = (colour: string | undefined, place: string) => `radial-gradient(120% 120% at ${place}, ${colour}, transparent 75%)`;
  return `${spot(topLeft, '0 0')}, ${spot(topRight, '100% 0')}, ${spot(bottomLeft, '0 100%')}, linear-gradient(${bottomRight}, ${bottomRight})`;
}
