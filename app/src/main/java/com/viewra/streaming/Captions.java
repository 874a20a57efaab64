package com.viewra.streaming;

import com.viewra.api.MediaException;
import com.viewra.api.Tools;
import com.viewra.content.ContentStore;
import com.viewra.media.MediaReader;
import com.viewra.streaming.text.WebVtt;
import java.util.List;
import java.util.function.Supplier;

/// Everything about the subtitles of films: which there are, which a film begins with, and their text.
public final class Captions {
    private final SubtitleTexts texts;
    private final SubtitleFiles files;
    private final Supplier<TrackPreferences> preferences;

    /// @param preferences asked for at every manifest, so that a change shows at once
    public Captions(
            MediaReader reader,
            Tools tools,
            ContentStore store,
            SubtitleFiles files,
            Supplier<TrackPreferences> preferences) {
        this.texts = new SubtitleTexts(reader, tools, store);
        this.files = files;
        this.preferences = preferences;
    }

    OfferedTracks offered(Presentation presentation, Offer offer) {
        boolean watched = offer.video().findAny().isPresent();
        return OfferedTracks.of(
                presentation.audio(offer), watched ? tracks(presentation) : List.of(), preferences.get());
    }

    private List<TextTrack> tracks(Presentation presentation) {
        return TextTrack.of(presentation.index().tracks(), files.beside(presentation.file()));
    }

    /// @throws NotThereException if there is no such track
    String playlist(Presentation presentation, String id) {
        track(presentation, id);
        return HlsTexts.playlist(TextPlan.of(presentation));
    }

    /// @throws NotThereException if there is no such track or segment
    String segment(Presentation presentation, String id, int index) throws MediaException, InterruptedException {
        TextTrack track = track(presentation, id);
        TextPlan plan = TextPlan.of(presentation);
        if (index >= plan.segments()) throw new NotThereException("These subtitles have no segment " + index + ".");
        long from = plan.startMicros(index);
        long to = plan.endMicros(index);
        return WebVtt.segment(texts.cues(presentation, track, from, to), from, to);
    }

    /// @throws NotThereException if there is no such track
    String whole(Presentation presentation, String id) throws MediaException, InterruptedException {
        TextTrack track = track(presentation, id);
        return WebVtt.file(texts.cues(presentation, track, 0, presentation.micros()));
    }

    private TextTrack track(Presentation presentation, String id) {
        return tracks(presentation).stream()
                .filter(track -> track.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotThereException("This film has no subtitles " + id + " that are text."));
    }
}
