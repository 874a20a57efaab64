/** A rectangle in the pixels of the page. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the picture of a film lies in its element, which shows all of it (`object-fit: contain`). */
export function filmArea(element: { clientWidth: number; clientHeight: number; videoWidth: number; videoHeight: number }): Area {
  const { clientWidth, clientHeight, videoWidth, videoHeight } = element;
  if (!videoWidth || !videoHeight) return { x: 0, y: 0, width: clientWidth, height: clientHeight };
  const scale = Math.min(clientWidth / videoWidth, clientHeight / videoHeight);
  const [width, height] = [videoWidth * scale, videoHeight * scale];
  return { x: (clientWidth - width) / 2, y: (clientHeight - height) / 2, width, height };
}

/** Above this a canvas has square pixels; a DVD's are as wide as the film says. */
const DVD_WIDTH = 720;

/**
 * Where a part of a canvas of subtitles lies over a film. A DVD's canvas covers the picture. A Blu-ray's is that of the
 * disc, also where the film was cropped since: then it is as wide or as high as the film and stands out on the other
 * sides. What would be outside of the element is moved into it.
 */
export function placeOn(film: Area, canvas: { width: number; height: number }, part: Area, element: { width: number; height: number }): Area {
  const [across, down] = [film.width / canvas.width, film.height / canvas.height];
  const cover = Math.max(across, down);
  const [scaleX, scaleY] = canvas.width <= DVD_WIDTH ? [across, down] : [cover, cover];
  const [width, height] = [part.width * scaleX, part.height * scaleY];
  const x = film.x + film.width / 2 + (part.x - canvas.width / 2) * scaleX;
  const y = film.y + film.height / 2 + (part.y - canvas.height / 2) * scaleY;
  return { x: within(x, element.width - width), y: within(y, element.height - height), width, height };
}

function within(value: number, most: number): number {
  return Math.max(0, Math.min(value, most));
}
