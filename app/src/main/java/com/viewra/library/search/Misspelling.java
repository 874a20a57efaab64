package com.viewra.library.search;

/// Whether a word that was typed is another one with a slip or two: a letter left out, added, changed, or two swapped
/// (optimal string alignment distance). Words may still be on their way: their beginning is compared.
final class Misspelling {
    private static final int SHORTEST = 4;
    private static final int TWO_SLIPS_FROM = 8;
    private final String typed;
    private final int allowed;

    Misspelling(String typed) {
        this.typed = typed;
        this.allowed = typed.length() < SHORTEST ? 0 : typed.length() < TWO_SLIPS_FROM ? 1 : 2;
    }

    /// How many slips are forgiven: none in short words.
    int allowed() {
        return allowed;
    }

    boolean isOf(String word) {
        int columns = Math.min(word.length(), typed.length() + allowed);
        int[] beforeLast = new int[columns + 1];
        int[] last = new int[columns + 1];
        int[] current = new int[columns + 1];
        for (int column = 0; column <= columns; column++) last[column] = column;
        for (int row = 1; row <= typed.length(); row++) {
            current[0] = row;
            int best = row;
            for (int column = 1; column <= columns; column++) {
                current[column] = distance(word, row, column, beforeLast, last, current);
                best = Math.min(best, current[column]);
            }
            if (best > allowed) return false;
            int[] spare = beforeLast;
            beforeLast = last;
            last = current;
            current = spare;
        }
        for (int distance : last) if (distance <= allowed) return true;
        return false;
    }

    private int distance(String word, int row, int column, int[] beforeLast, int[] last, int[] current) {
        char mine = typed.charAt(row - 1);
        char theirs = word.charAt(column - 1);
        int distance =
                Math.min(last[column - 1] + (mine == theirs ? 0 : 1), 1 + Math.min(last[column], current[column - 1]));
        boolean isSwap = row > 1 && column > 1 && mine == word.charAt(column - 2) && typed.charAt(row - 2) == theirs;
        return isSwap ? Math.min(distance, beforeLast[column - 2] + 1) : distance;
    }
}
