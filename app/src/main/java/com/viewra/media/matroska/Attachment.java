package com.viewra.media.matroska;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A file inside the file: cover or font (RFC 9559 5.1.6). Its content is not read.
record Attachment(String name, String mediaType) {
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
        long end = attached.end(file.size());
        while (file.position() < end) {
            EbmlHeader header = file.header();
            if (header.id() == Id.FILE_NAME)
                name = EbmlElement.read(file, header).text();
            if (header.id() == Id.FILE_MEDIA_TYPE)
                mediaType = EbmlElement.read(file, header).text().toLowerCase(Locale.ROOT);
            file.seek(header.end(file.size()));
        }
        return new Attachment(name, mediaType);
    }

    boolean isPicture() {
        return mediaType.startsWith("image/");
    }
}
