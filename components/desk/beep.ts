const LASTS_SECONDS = 0.5;
const HIGH_HZ = 880;
const LOW_HZ = 660;
const LOUDNESS = 0.15;

/** Two short tones. A page in which nobody has touched anything yet may not sound; then it stays silent. */
export function beep(): void {
  const audio = new AudioContext();
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  const { currentTime: start } = audio;
  tone.frequency.setValueAtTime(HIGH_HZ, start);
  tone.frequency.setValueAtTime(LOW_HZ, start + LASTS_SECONDS / 2);
  volume.gain.setValueAtTime(LOUDNESS, start);
  volume.gain.linearRampToValueAtTime(0, start + LASTS_SECONDS);
  tone.connect(volume).connect(audio.destination);
  tone.onended = () => void audio.close();
  tone.start(start);
  tone.stop(start + LASTS_SECONDS);
}
