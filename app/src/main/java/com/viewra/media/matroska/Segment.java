package com.viewra.media.matroska;

import com.viewra.api.MediaException;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The tables of a file and where its clusters begin (RFC 9559 4.5 and 5.1).
/// @param start of the segment's payload, from which positions count
/// @param isCut whether the file ends before the segment does
record Segment(
        boolean webm,
        boolean isCut,
        long start,
        long firstCluster,
        Map<Long, EbmlElement> tables,
        List<Attachment> attachments) {
    private static final Set<Long> TABLES = Set.of(Id.INFO, Id.TRACKS, Id.CUES, Id.CHAPTERS, Id.TAGS);

    static Segment read(EbmlFile file) throws IOException {
        EbmlHeader ebml = file.header();
        if (ebml.id() != Id.EBML) throw damaged("it does not begin as a Matroska file does");
        String docType = EbmlElement.read(file, ebml)
                .text(Id.DOC_TYPE)
                .orElseThrow(() -> damaged("its first element, which says what it is, is garbled"));
        file.seek(ebml.end(file.size()));
        EbmlHeader segment = file.header();
        while (segment.id() != Id.SEGMENT) {
            file.seek(segment.end(file.size()));
            if (file.atEnd()) throw damaged("it has no content");
            segment = file.header();
        }
        boolean cut = segment.payloadBytes() != EbmlHeader.UNKNOWN_SIZE
                && segment.payloadBytes() > file.size() - segment.payloadStart();
        return new Collector(file, segment.payloadStart()).collect(docType.equals("webm"), cut);
    }

    Optional<EbmlElement> table(long id) {
        return Optional.ofNullable(tables.get(id));
    }

    long timestampScale() {
        return Math.max(
                1,
                table(Id.INFO)
                        .map(info -> info.uint(Id.TIMESTAMP_SCALE, 1_000_000))
                        .orElse(1_000_000L));
    }

    static MediaException damaged(String what) {
        return new MediaException(MediaException.Code.SOURCE_DAMAGED, "The file is damaged: " + what + ".");
    }

    /// Walks up to the first cluster, then goes where the seek heads point.
    private static final class Collector {
        private final EbmlFile file;
        private final long start;
        private final Map<Long, EbmlElement> tables = new HashMap<>();
        private final Map<Long, Long> announced = new HashMap<>();
        private List<Attachment> attachments = List.of();
        private long firstCluster;

        Collector(EbmlFile file, long start) {
            this.file = file;
            this.start = start;
            this.firstCluster = file.size();
        }

        Segment collect(boolean webm, boolean cut) throws IOException {
            walk();
            for (var entry : Map.copyOf(announced).entrySet()) follow(entry.getKey(), entry.getValue());
            if (!tables.containsKey(Id.TRACKS)) throw damaged("it does not say which tracks it has");
            return new Segment(webm, cut, start, firstCluster, Map.copyOf(tables), attachments);
        }

        private void walk() throws IOException {
            file.seek(start);
            while (!file.atEnd()) {
                EbmlHeader header = file.header();
                if (header.id() == Id.CLUSTER) {
                    firstCluster = header.start();
                    return;
                }
                take(header);
                file.seek(header.end(file.size()));
            }
        }

        private void take(EbmlHeader header) throws IOException {
            if (header.id() == Id.SEEK_HEAD) announce(EbmlElement.read(file, header));
            else if (header.id() == Id.ATTACHMENTS && attachments.isEmpty())
                attachments = Attachment.listIn(file, header);
            else if (TABLES.contains(header.id()) && !tables.containsKey(header.id()))
                tables.put(header.id(), EbmlElement.read(file, header));
        }

        private void announce(EbmlElement seekHead) {
            for (EbmlElement seek : seekHead.children(Id.SEEK))
                announced.put(seek.uint(Id.SEEK_ID, 0), start + seek.uint(Id.SEEK_POSITION, 0));
        }

        /// Seek heads of cut or edited files point anywhere: what is not found there is not there.
        private void follow(long id, long position) throws IOException {
            boolean wanted =
                    id == Id.ATTACHMENTS ? attachments.isEmpty() : TABLES.contains(id) && !tables.containsKey(id);
            if (!wanted || position < start || position >= file.size() - 12) return;
            file.seek(position);
            try {
                EbmlHeader header = file.header();
                if (header.id() == id) take(header);
            } catch (MediaException _) {
                // points into the middle of something else
            }
        }
    }
}
