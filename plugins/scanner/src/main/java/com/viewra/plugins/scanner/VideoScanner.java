package com.viewra.plugins.scanner;

import com.viewra.api.scan.LibraryKind;
import com.viewra.api.scan.MediaScanner;
import com.viewra.api.scan.NameDraft;
import com.viewra.api.scan.NameReading;
import java.util.Map;
import java.util.Optional;
import org.pf4j.Extension;

/// Movies, episodes and clips.
@Extension
public final class VideoScanner implements MediaScanner {
    /// To be counted up with every change of a rule that any name may meet.
    private static final String RULES = "2";

    @Override
    public String rules() {
        return RULES;
    }

    @Override
    public Optional<NameReading> identify(LibraryKind kind, String path) {
        MediaPath file = MediaPath.of(path);
        if (!FileTypes.VIDEO.contains(file.extension())) return Optional.empty();
        NameReading reading = switch (kind) {
            case MOVIES -> MovieNames.read(file);
            case SHOWS -> EpisodeNames.read(file, true).orElseGet(() -> MovieNames.clip(file));
            case MUSIC, PHOTOS -> MovieNames.clip(file);
            case MIXED -> EpisodeNames.read(file, false).orElseGet(() -> MovieNames.readIfDated(file));
        };
        NameDraft described = NameDraft.from(reading);
        described.extra = Extras.kindOf(file);
        return Optional.of(described.done());
    }

    /// Titles inside video files are what the tool that made them wrote there; the name knows better.
    @Override
    public NameReading refine(NameReading name, Map<String, String> tags) {
        return name;
    }
}
