package com.viewra.ui.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class ErrorTextTest {
    private static final String UNKNOWN = "Something went wrong here. The log file has the details.";

    @Test
    void of_diskFull_saysSo() {
        String sentence = "The disk is full. Make room on it and try again.";
        assertEquals(sentence, ErrorText.of(new IOException("No space left on device")));
        assertEquals(
                sentence,
                ErrorText.orMessage(new FileSystemException("C:\\x", null, "There is not enough space on the disk")));
    }

    @Test
    void of_fileThatCannotBeUsed_namesItAndSaysWhatToDo() {
        assertEquals(
                "/root/x is closed to Viewra. Choose another place, or change who may use this one.",
                ErrorText.of(new AccessDeniedException("/root/x")));
        assertEquals("/gone/x is not there.", ErrorText.orMessage(new NoSuchFileException("/gone/x")));
    }

    @Test
    void of_messageForProgrammers_isNotShown() {
        assertEquals(UNKNOWN, ErrorText.of(new IOException("stream 4 reset")));
        assertEquals(UNKNOWN, ErrorText.of(new IllegalStateException("not open")));
    }

    @Test
    void orMessage_sentenceOfOurOwn_isShown() {
        assertEquals("This is nothing.", ErrorText.orMessage(new IOException("This is nothing.")));
        assertEquals(UNKNOWN, ErrorText.orMessage(new IOException()));
    }
}
