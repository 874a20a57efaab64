package com.viewra.streaming;

import com.viewra.api.MediaException;
import java.io.IOException;

/// What was made could not be kept. The encoder is not to blame, so making it again would not help.
final class NotStoredException extends MediaException {
    private static final long serialVersionUID = 1;

    NotStoredException(IOException cause) {
        super(
                Code.UNKNOWN,
                "The segment could not be stored; is the disk full? Free some space on it and play on. "
                        + cause.getMessage(),
                cause);
    }
}
