package com.viewra.media.mp4;

import com.viewra.api.MediaException;
import com.viewra.isobmff.Box;
import com.viewra.isobmff.Fields;
import com.viewra.media.Chapter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Chapters as Nero writes them: `udta/chpl`.
final class Mp4Chapters {
    private static final int NANOSECONDS_PER_TICK = 100;

    private Mp4Chapters() {}

    static List<Chapter> read(Mp4Movie movie) throws MediaException {
        Optional<Box> chpl = movie.moov().find("udta", "chpl");
        if (chpl.isEmpty()) return List.of();
        Fields fields = chpl.get().fields();
        int version = fields.u8();
        fields.skip(3);
        if (version > 0) fields.skip(4);
        int count = fields.u8();
        List<Chapter> chapters = new ArrayList<>();
        for (int i = 0; i < count && fields.remaining() >= 9; i++) {
            long start = fields.u64();
            String title = new String(fields.bytes(fields.u8()), StandardCharsets.UTF_8);
            chapters.add(new Chapter(Duration.ofNanos(start * NANOSECONDS_PER_TICK), title));
        }
        return chapters;
    }
}
