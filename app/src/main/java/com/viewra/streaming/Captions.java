package com.viewra.streaming;

import com.viewra.api.MediaException;
import com.viewra.api.Tools;
import com.viewra.api.media.Codec;
import com.viewra.api.media.Track;
import com.viewra.content.Blob;
import com.viewra.content.ContentStore;
import com.viewra.media.MediaReader;
import com.viewra.streaming.text.WebVtt;
import java.util.List;
import java.util.function.Supplier;

/// Everything about the subtitles of films: which there are, which a film begins with, their text and pictures.
public final class Captions {
    private static final String NO_TELETEXT =
            "These subtitles are teletext. The FFmpeg in use was built without libzvbi"
                    + " and cannot read it: name one that has it under tools in the settings.";

    private final SubtitleTexts texts;
    private final SubtitlePictures pictures;
    private final StyledTexts styled;
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
        this.pictures = new SubtitlePictures(reader, tools, store);
        this.styled = new StyledTexts(reader);
        this.files = files;
        this.preferences = preferences;
    }

    OfferedTracks offered(Presentation presentation, Offer offer) {
        boolean watched = offer.video().findAny().isPresent();
        OfferedTracks tracks = OfferedTracks.of(
                presentation.audio(offer), watched ? tracks(presentation) : List.of(), preferences.get());
        return offer.isBurned() ? tracks.withoutText() : tracks;
    }

    SubtitlePictures pictures() {
        return pictures;
    }

    private List<TextTrack> tracks(Presentation presentation) {
        return TextTrack.of(presentation.index().tracks(), files.beside(presentation.file()), texts::readTeletext);
    }

    boolean readTeletext() {
        return texts.readTeletext();
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

    String drawn(Presentation presentation) throws MediaException, InterruptedException {
        OfferedTracks texts = OfferedTracks.of(List.of(), tracks(presentation), preferences.get());
        int fonts = styled.fonts(presentation).list().size();
        return DrawnTracks.of(presentation, texts, preferences.get(), fonts).json();
    }

    /// @throws NotThereException if there is no such track or stretch
    Blob pictures(Presentation presentation, String id, int index) throws MediaException, InterruptedException {
        Track.Subtitle track = SubtitlePictures.of(presentation).stream()
                .filter(candidate -> id.equals(Integer.toString(candidate.index())))
                .findFirst()
                .orElseThrow(() -> new NotThereException("This film has no subtitles " + id
                        + " that are pictures which can be shown. Those of Blu-rays, DVDs and DVB can."));
        TextPlan plan = TextPlan.of(presentation);
        if (index >= plan.segments()) throw new NotThereException("These subtitles have no stretch " + index + ".");
        return pictures.stretch(presentation, track, plan.startMicros(index), plan.endMicros(index));
    }

    /// @throws NotThereException if there is no such track, or it has no styles
    String script(Presentation presentation, String id) throws MediaException, InterruptedException {
        return styled.script(presentation, track(presentation, id));
    }

    /// @throws NotThereException if there is no such font
    byte[] font(Presentation presentation, int index) throws MediaException, InterruptedException {
        return styled.font(presentation, index);
    }

    private TextTrack track(Presentation presentation, String id) {
        return tracks(presentation).stream()
                .filter(track -> track.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotThereException(
                        isTeletext(presentation, id)
                                ? NO_TELETEXT
                                : "This film has no subtitles " + id + " that are text."));
    }

    private static boolean isTeletext(Presentation presentation, String id) {
        return presentation.index().subtitles().stream()
                .anyMatch(track -> track.codec() == Codec.DVB_TELETEXT && id.equals(Integer.toString(track.index())));
    }
}
