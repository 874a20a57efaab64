package com.viewra.ui.player;

import com.viewra.ui.player.Engine.Choice;
import java.util.List;
import java.util.Optional;

/// What can be chosen in a film, and what is.
record TrackChoices(List<Choice> audio, int chosenAudio, List<Choice> subtitles, int chosenSubtitle) {
    static final TrackChoices NONE = new TrackChoices(List.of(), Choice.OFF, List.of(), Choice.OFF);

    /// The language after the chosen one; silence is not among them.
    Optional<Choice> nextAudio() {
        return after(heard(), chosenAudio);
    }

    /// The subtitles after the chosen ones, or none.
    Optional<Choice> nextSubtitle() {
        return after(subtitles, chosenSubtitle);
    }

    List<Choice> heard() {
        return audio.stream().filter(one -> one.id() != Choice.OFF).toList();
    }

    private static Optional<Choice> after(List<Choice> choices, int chosen) {
        List<Integer> ids = choices.stream().map(Choice::id).toList();
        return choices.isEmpty() ? Optional.empty() : Optional.of(choices.get((ids.indexOf(chosen) + 1) % ids.size()));
    }
}
