package com.viewra.ui.page;

import com.viewra.api.MediaException;

/// What went wrong, as a sentence for the user.
public final class ErrorText {
    private ErrorText() {}

    public static String of(Exception problem) {
        String message = problem.getMessage();
        boolean meantForUsers = problem instanceof MediaException || problem instanceof IllegalArgumentException;
        if (meantForUsers && message != null) return message;
        return "Something went wrong here. The log file has the details.";
    }
}
