package com.viewra.plugins.scanner;

import com.viewra.api.scan.ItemKind;
import com.viewra.api.scan.LibraryKind;
import com.viewra.api.scan.MediaScanner;
import com.viewra.api.scan.NameDraft;
import com.viewra.api.scan.NameReading;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pf4j.Extension;

/// Photos: every picture that is not the artwork of something else.
@Extension
public final class PhotoScanner implements MediaScanner {
    private static final Pattern ARTWORK = Pattern.compile(
            "(?:.*-)?(?:poster|folder|cover|default|movie|show|fanart|backdrop|background|art|banner|landscape|thumb|logo|clearlogo"
                    + "|clearart|keyart|characterart|disc|discart|cdart|jacket|albumart\\S*|front|back|booklet)(?:-?\\d+)?");

    @Override
    public Optional<NameReading> identify(LibraryKind kind, String path) {
        MediaPath file = MediaPath.of(path);
        if (!FileTypes.IMAGE.contains(file.extension())) return Optional.empty();
        boolean isPhoto = kind == LibraryKind.PHOTOS || (kind == LibraryKind.MIXED && !isArtwork(file));
        return isPhoto ? Optional.of(photo(file)) : Optional.empty();
    }

    private static boolean isArtwork(MediaPath file) {
        return ARTWORK.matcher(file.stem().toLowerCase(Locale.ROOT)).matches()
                || file.folder()
                        .filter(name -> name.equals("extrafanart") || name.equals(".actors"))
                        .isPresent();
    }

    private static NameReading photo(MediaPath file) {
        NameDraft reading = new NameDraft(ItemKind.PHOTO, "photo");
        reading.title = Optional.of(file.stem());
        reading.album = file.folder();
        return reading.done();
    }

    @Override
    public NameReading refine(NameReading name, Map<String, String> tags) {
        return name;
    }
}
