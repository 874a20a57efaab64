// Plays an address from a place with one of three players that chooses the size itself, until it has gone down and then
// played on for four seconds. Answers with the sizes that were shown.
async (library, address, start) => {
  const film = await openFilm(library, address, { adapts: true, start });
  const { video, errors } = film;
  const seen = { errors, sizes: [] };
  video.addEventListener('resize', () => seen.sizes.push(video.videoHeight));
  try {
    await until(() => video.readyState >= 2, 120);
    if (seen.sizes.length === 0) seen.sizes.push(video.videoHeight);
    await video.play();
    await until(() => video.videoHeight < seen.sizes[0], 90);
    seen.onward = await film.goesOn(4);
  } catch (error) {
    film.fail(error);
  }
  return seen;
}
