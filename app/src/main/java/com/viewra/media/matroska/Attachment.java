package com.viewra.media.matroska;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A file inside the file: cover or font (RFC 9559 5.1.6). Its content is not read.
/// @param offset of the content, in bytes
record Attachment(String name, String mediaType, long offset, long sizeBytes) {
    private static final Set<String> FONT_ENDINGS = Set.of("ttf", "otf", "ttc", "woff", "woff2");

    static List<Attachment> listIn(EbmlFile file, EbmlHeader attachments) throws IOException {
        List<Attachment> found = new ArrayList<>();
        long end = attachments.end(file.size());
        file.seek(attachments.payloadStart());
        while (file.position() < end) {
            EbmlHeader header = file.header();
            if (header.id() == Id.ATTACHED_FILE) found.add(read(file, header));
            file.seek(header.end(file.size()));
        }
        return found;
    }

    private static Attachment read(EbmlFile file, EbmlHeader attached) throws IOException {
        String name = "";
        String mediaType = "";
        long offset = 0;
        long sizeBytes = 0;
        long end = attached.end(file.size());
        while (file.position() < end) {
            EbmlHeader header = file.header();
            if (header.id() == Id.FILE_NAME)
                name = EbmlElement.read(file, header).text();
            if (header.id() == Id.FILE_MEDIA_TYPE)
                mediaType = EbmlElement.read(file, header).text().toLowerCase(Locale.ROOT);
            if (header.id() == Id.FILE_DATA) {
                offset = header.payloadStart();
                sizeBytes = header.end(file.size()) - offset;
            }
            file.seek(header.end(file.size()));
        }
        return new Attachment(name, mediaType, offset, sizeBytes);
    }

    boolean isPicture() {
        return mediaType.startsWith("image/");
    }

    /// Muxers have many names for the type of a font, and some say nothing but bytes.
    boolean isFont() {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return mediaType.contains("font") || mediaType.contains("truetype") || FONT_ENDINGS.contains(ending);
    }
}
