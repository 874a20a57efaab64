package com.viewra.ui.deed;

/// Ratings from 0 to 10 as up to five stars.
public final class Stars {
    public static final int MOST = 5;

    private Stars() {}

    /// "★★★½"; for zero a word.
    public static String of(int rating) {
        return rating == 0 ? "no star" : "★".repeat(rating / 2) + (rating % 2 == 1 ? "½" : "");
    }

    /// "3½ stars".
    public static String inWords(int rating) {
        String number = (rating < 2 && rating > 0 ? "" : "" + rating / 2) + (rating % 2 == 1 ? "½" : "");
        return rating == 2 || rating == 1 ? number + " star" : number + " stars";
    }
}
