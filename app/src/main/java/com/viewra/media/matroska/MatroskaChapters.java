package com.viewra.media.matroska;

import com.viewra.media.Chapter;
import java.time.Duration;
import java.util.List;

/// Chapters of the first edition (RFC 9559 5.1.7); nested ones belong to their parent's time and are left out.
final class MatroskaChapters {
    private MatroskaChapters() {}

    static List<Chapter> read(Segment segment) {
        return segment.table(Id.CHAPTERS).flatMap(chapters -> chapters.child(Id.EDITION_ENTRY)).stream()
                .flatMap(edition -> edition.children(Id.CHAPTER_ATOM).stream())
                .filter(atom -> atom.uint(Id.CHAPTER_FLAG_HIDDEN, 0) == 0)
                .map(MatroskaChapters::chapter)
                .toList();
    }

    private static Chapter chapter(EbmlElement atom) {
        String title = atom.child(Id.CHAPTER_DISPLAY)
                .flatMap(display -> display.text(Id.CHAP_STRING))
                .orElse("");
        return new Chapter(Duration.ofNanos(Math.max(0, atom.uint(Id.CHAPTER_TIME_START, 0))), title);
    }
}
