package com.viewra.ui.page;

import com.viewra.api.MediaException;
import com.viewra.api.web.WebException;
import com.viewra.plugins.PluginException;
import com.viewra.settings.DiskFull;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/// What went wrong, as a sentence for the user.
public final class ErrorText {
    private ErrorText() {}

    public static String of(Exception problem) {
        if (DiskFull.isCauseOf(problem)) return DiskFull.SENTENCE;
        String message = problem.getMessage();
        boolean meantForUsers = problem instanceof MediaException
                || problem instanceof WebException
                || problem instanceof PluginException
                || problem instanceof IllegalArgumentException;
        if (meantForUsers && message != null) return message;
        return switch (problem) {
            case AccessDeniedException denied ->
                denied.getFile() + " is closed to Viewra. Choose another place, or change who may use this one.";
            case NoSuchFileException missing -> missing.getFile() + " is not there.";
            default -> "Something went wrong here. The log file has the details.";
        };
    }

    /// As [#of], where the message of an exception that is not about a file is a sentence of our own.
    public static String orMessage(IOException problem) {
        boolean isForeign = problem instanceof FileSystemException || DiskFull.isCauseOf(problem);
        return isForeign || problem.getMessage() == null ? of(problem) : problem.getMessage();
    }
}
