import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';

/**
 * A minute of moving test picture with two languages of sound, as a file and as DASH and HLS in two sizes. Made once
 * with the FFmpeg on the path.
 * @returns its folder
 */
export function makeFilm() {
  const folder = join(tmpdir(), 'viewra-web-mock');
  if (existsSync(join(folder, 'song.m4a'))) return folder;
  mkdirSync(folder, { recursive: true });
  const ffmpeg = (...args) => execFileSync('ffmpeg', ['-hide_banner', '-loglevel', 'error', '-y', ...args], { cwd: folder, stdio: 'inherit' });
  const x264 = ['-c:v', 'libx264', '-preset', 'veryfast', '-g', '48', '-keyint_min', '48', '-sc_threshold', '0', '-pix_fmt', 'yuv420p'];
  ffmpeg(
    '-f', 'lavfi', '-i', 'gradients=s=1280x720:r=24:d=60:c0=0x14213d:c1=0xfca311:c2=0x3a0ca3:speed=0.02:nb_colors=3', '-f', 'lavfi', '-i', 'sine=330:d=60',
    '-f', 'lavfi', '-i', 'sine=440:d=60', '-map', '0', '-map', '1', '-map', '2', ...x264, '-c:a', 'aac', '-ac', '2',
    '-metadata:s:a:0', 'language=eng', '-metadata:s:a:1', 'language=deu', '-t', '60', '-movflags', '+faststart', 'film.mp4',
  );
  ffmpeg(
    '-i', 'film.mp4', '-map', '0:v', '-map', '0:v', '-map', '0:a:0', '-map', '0:a:1', ...x264, '-s:v:0', '1280x720', '-b:v:0', '1500k', '-s:v:1', '640x360',
    '-b:v:1', '500k', '-c:a', 'copy', '-f', 'dash', '-seg_duration', '2', '-hls_playlist', '1', '-adaptation_sets', 'id=0,streams=0,1 id=1,streams=2 id=2,streams=3', 'manifest.mpd',
  );
  writeFileSync(join(folder, 'en.vtt'), `WEBVTT\n\n${Array.from({ length: 20 }, (_, n) => cue(n * 3)).join('\n')}`);
  ffmpeg('-i', 'film.mp4', '-map', '0:a:0', '-c', 'copy', 'song.m4a');
  return folder;
}

function cue(second) {
  const at = (time) => `00:00:${String(time).padStart(2, '0')}.000`;
  return `${at(second)} --> ${at(second + 2)}\nA line of words at second ${second},\nand one below it.\n`;
}
