// Plays an address with Shaka Player as a viewer would: from the start, a jump ahead, a jump back.
// Answers with what was seen at each place: how far the time got in two seconds, and how much light was in the picture.
async (address) => {
  const video = document.createElement('video');
  video.muted = true;
  video.style.width = '640px';
  document.body.replaceChildren(video);
  shaka.polyfill.installAll();
  const player = new shaka.Player();
  await player.attach(video);
  // This is about what plays, not how soon: a busy machine may take long, and answers begin when a segment is complete.
  const patient = { timeout: 0, stallTimeout: 0, connectionTimeout: 0 };
  player.configure({ manifest: { retryParameters: patient }, streaming: { retryParameters: patient } });
  const errors = [];
  player.addEventListener('error', (event) => errors.push(`${event.detail.code}: ${event.detail.message}`));
  const seen = { errors, places: [], duration: 0, audioTracks: 0, rungs: 0 };

  const until = async (condition, seconds) => {
    const end = performance.now() + seconds * 1000;
    while (performance.now() < end) {
      if (condition()) return true;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return false;
  };
  const light = () => {
    const canvas = document.createElement('canvas');
    canvas.width = 64;
    canvas.height = 36;
    const context = canvas.getContext('2d');
    context.drawImage(video, 0, 0, 64, 36);
    const pixels = context.getImageData(0, 0, 64, 36).data;
    let sum = 0;
    for (let i = 0; i < pixels.length; i += 4) sum += pixels[i] + pixels[i + 1] + pixels[i + 2];
    return sum / (64 * 36 * 3);
  };
  const watchFrom = async (seconds) => {
    video.currentTime = seconds;
    const arrived = await until(() => !video.seeking && video.readyState >= 3, 180);
    const start = video.currentTime;
    await until(() => video.currentTime >= start + 1.5, 60);
    seen.places.push({ asked: seconds, arrived, start, advanced: video.currentTime - start, light: light() });
  };

  try {
    await player.load(address);
    await video.play();
    seen.duration = video.duration;
    seen.audioTracks = player.getAudioTracks().length;
    seen.rungs = new Set(player.getVariantTracks().map((track) => track.height)).size;
    await watchFrom(0);
    await watchFrom(video.duration * 0.6);
    await watchFrom(video.duration * 0.25);
  } catch (error) {
    errors.push(error.code ? `${error.code}: ${error.message}` : String(error));
  }
  await player.destroy();
  return seen;
}
