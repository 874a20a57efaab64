// Plays an address with one of three players and reads the German subtitles: from the start, behind a jump into another
// segment of them, and back. Answers with what was shown at each place.
//
// The film goes on meanwhile, and the line of the moment counts: dash.js puts lines that arrive late on the screen only
// when the time moves.
async (library, address) => {
  const film = await openFilm(library, address, { captions: 'de' });
  const { video, errors } = film;
  const seen = { errors, names: film.texts(), places: [] };
  try {
    seen.thumbnail = await film.thumbnail?.(30);
    await video.play();
    for (const seconds of [1, 71, 3]) {
      await film.seek(seconds);
      const read = await until(() => new RegExp(`Deutsch ${Math.floor(video.currentTime / 2)}\\b`).test(film.shown()), 15);
      seen.places.push({ seconds, at: video.currentTime, read, shown: film.shown() });
    }
  } catch (error) {
    film.fail(error);
  }
  return seen;
}
