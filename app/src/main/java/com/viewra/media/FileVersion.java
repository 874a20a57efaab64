package com.viewra.media;

import com.viewra.api.MediaException;
import com.viewra.api.MediaException.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/// A file as it is now; written again, it is another.
public record FileVersion(Path file, long sizeBytes, FileTime modified) {
    /// @throws MediaException if there is no such file any more
    public static FileVersion of(Path file) throws MediaException {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return new FileVersion(file, now.size(), now.lastModifiedTime());
        } catch (IOException e) {
            throw new MediaException(Code.SOURCE_UNREADABLE, "The file does not exist any more.", e);
        }
    }
}
