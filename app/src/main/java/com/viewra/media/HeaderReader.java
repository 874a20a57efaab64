package com.viewra.media;

import com.viewra.api.MediaException;
import com.viewra.api.MediaException.Code;
import com.viewra.api.media.Rational;
import com.viewra.api.media.SampleStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;

/// Reads what the headers of a file say, as ffprobe would, without a process for each. Its samples, and whatever is odd
/// about the file, are left to FFmpeg.
public abstract class HeaderReader implements ContainerReader {
    @Override
    public final MediaIndex read(Path file, Fingerprint fingerprint) throws MediaException {
        try (FileChannel channel = FileChannel.open(file)) {
            return read(channel, fingerprint);
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new MediaException(Code.UNSUPPORTED, "A header of this file ends too early, or makes no sense.", e);
        } catch (MediaException e) {
            throw e;
        } catch (IOException e) {
            throw new MediaException(Code.SOURCE_UNREADABLE, "The file cannot be read.", e);
        }
    }

    /// @throws MediaException with [Code#UNSUPPORTED], as [#odd] makes it, if FFmpeg is to have a look
    protected abstract MediaIndex read(FileChannel channel, Fingerprint fingerprint) throws IOException;

    /// @param what is odd, as the beginning of a sentence
    public static MediaException odd(String what) {
        return new MediaException(Code.UNSUPPORTED, what + ": left to FFmpeg.");
    }

    @Override
    public final Optional<SampleStream> open(
            Path file, MediaIndex index, int track, Rational originSeconds, Rational fromSeconds) {
        return Optional.empty();
    }
}
