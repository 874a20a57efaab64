package com.viewra.streaming.text;

import com.viewra.api.media.Codec;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Turns the text of other codings into that of WebVTT cues. Italics, bold and underline stay; fonts, colours and
/// drawings go.
/// @param settings of the cue: at the top of the picture where the source says so
public record CueText(String settings, String text) {
    // Possessive throughout: a line of a megabyte is read once, not once for each of its letters.
    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z]*+)[^<>]*+>");
    private static final Set<String> KEPT = Set.of("i", "b", "u");
    private static final Pattern OVERRIDES = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern AT_TOP = Pattern.compile("\\\\an[789]|\\\\a(?:5|6|7)(?!\\d)");
    private static final Pattern STYLE = Pattern.compile("\\\\([ibu])([01])(?!\\d)");
    private static final Pattern DRAWING =
            Pattern.compile(overrideWith("p[1-9]") + ".*?(?=" + overrideWith("p0") + "|$)", Pattern.DOTALL);
    private static final Pattern ENTITY = Pattern.compile("&(?!(?:amp|lt|gt|nbsp|lrm|rlm|#\\d+|#x[0-9a-fA-F]+);)");
    /// Fields of an event before its text, as Matroska stores it: order, layer, style, name, margins, effect.
    private static final int ASS_FIELDS = 8;

    private static final String TOP = "line:0";

    private static String overrideWith(String command) {
        return "\\{[^{}\\\\]*+(?:\\\\(?!COMMAND)[^{}\\\\]*+)*+\\\\COMMAND[^{}]*+}".replace("COMMAND", command);
    }

    /// @param data of one sample of that codec
    public static CueText of(Codec codec, String data) {
        return switch (codec) {
            case ASS -> ass(afterFields(data));
            case WEBVTT -> new CueText("", data.replace("-->", "→"));
            case MOV_TEXT -> new CueText("", escaped(data));
            default -> subRip(data);
        };
    }

    /// SubRip has the tags of HTML, and some write the overrides of ASS into it.
    private static CueText subRip(String data) {
        Matcher overrides = OVERRIDES.matcher(data);
        boolean top = overrides
                .results()
                .anyMatch(found -> AT_TOP.matcher(found.group(1)).find());
        return new CueText(top ? TOP : "", withTags(data.replaceAll("\\{\\\\[^{}]*}", "")));
    }

    private static String withTags(String html) {
        StringBuilder text = new StringBuilder();
        int done = 0;
        for (Matcher tag = TAG.matcher(html); tag.find(); ) {
            text.append(escaped(html.substring(done, tag.start())));
            String name = tag.group(2).toLowerCase(java.util.Locale.ROOT);
            if (KEPT.contains(name))
                text.append('<').append(tag.group(1)).append(name).append('>');
            else if (name.equals("br")) text.append('\n');
            done = tag.end();
        }
        return text.append(escaped(html.substring(done))).toString();
    }

    private static String escaped(String plain) {
        return ENTITY.matcher(plain)
                .replaceAll("&amp;")
                .replace("-->", "→")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    private static String afterFields(String event) {
        int from = 0;
        for (int field = 0; field < ASS_FIELDS; field++) {
            int comma = event.indexOf(',', from);
            if (comma < 0) return "";
            from = comma + 1;
        }
        return event.substring(from);
    }

    private static CueText ass(String event) {
        String line = DRAWING.matcher(event).replaceAll("");
        StringBuilder text = new StringBuilder();
        StringBuilder open = new StringBuilder();
        boolean top = false;
        int done = 0;
        for (Matcher found = OVERRIDES.matcher(line); found.find(); done = found.end()) {
            text.append(assPlain(line.substring(done, found.start())));
            top |= AT_TOP.matcher(found.group(1)).find();
            for (Matcher style = STYLE.matcher(found.group(1)); style.find(); ) style(style, open, text);
        }
        text.append(assPlain(line.substring(done)));
        for (int n = open.length() - 1; n >= 0; n--) close(open.charAt(n), text);
        return new CueText(top ? TOP : "", text.toString());
    }

    /// Tags of WebVTT nest, overrides do not: what was opened after the one that ends is closed with it.
    private static void style(Matcher style, StringBuilder open, StringBuilder text) {
        char name = style.group(1).charAt(0);
        int at = open.indexOf(String.valueOf(name));
        if (style.group(2).equals("1") && at < 0) {
            open.append(name);
            text.append('<').append(name).append('>');
        } else if (style.group(2).equals("0") && at >= 0) {
            for (int n = open.length() - 1; n >= at; n--) close(open.charAt(n), text);
            open.setLength(at);
        }
    }

    private static void close(char name, StringBuilder text) {
        text.append("</").append(name).append('>');
    }

    private static String assPlain(String text) {
        return escaped(text).replace("\\N", "\n").replace("\\n", "\n").replace("\\h", " ");
    }
}
