package com.viewra.media.matroska;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Tags of the whole file (RFC 9559 5.1.8): those whose target is neither a track nor a chapter nor an attachment.
final class MatroskaTags {
    private static final List<Long> NARROWER = List.of(Id.TAG_TRACK_UID, 0x63C4L, 0x63C6L, 0x63C9L);

    private MatroskaTags() {}

    static Map<String, String> read(Segment segment) {
        Map<String, String> tags = new LinkedHashMap<>();
        segment.table(Id.INFO).flatMap(info -> info.text(Id.TITLE)).ifPresent(title -> tags.put("title", title));
        for (EbmlElement tag :
                segment.table(Id.TAGS).map(all -> all.children(Id.TAG)).orElse(List.of())) {
            if (tag.child(Id.TARGETS).map(MatroskaTags::isNarrower).orElse(false)) continue;
            for (EbmlElement simple : tag.children(Id.SIMPLE_TAG))
                simple.text(Id.TAG_NAME)
                        .ifPresent(name -> simple.text(Id.TAG_STRING)
                                .ifPresent(value -> tags.putIfAbsent(name.toLowerCase(Locale.ROOT), value)));
        }
        return tags;
    }

    private static boolean isNarrower(EbmlElement targets) {
        return NARROWER.stream().anyMatch(id -> targets.uint(id, 0) != 0);
    }
}
