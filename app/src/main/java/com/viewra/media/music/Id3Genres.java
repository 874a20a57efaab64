package com.viewra.media.music;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Genres by their numbers in ID3v1 (id3.org, ID3v2.3.0 appendix A), with what Winamp added up to 5.6.
public final class Id3Genres {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");
    /// One of several at the beginning, as in "(51)(39)".
    private static final Pattern REFERENCE = Pattern.compile("\\G\\s*\\((\\d{1,3})\\)");

    private static final List<String> NAMES = List.of("""
            Blues,Classic Rock,Country,Dance,Disco,Funk,Grunge,Hip-Hop,Jazz,Metal,New Age,Oldies,Other,Pop,R&B,Rap,Reggae,\
            Rock,Techno,Industrial,Alternative,Ska,Death Metal,Pranks,Soundtrack,Euro-Techno,Ambient,Trip-Hop,Vocal,\
            Jazz+Funk,Fusion,Trance,Classical,Instrumental,Acid,House,Game,Sound Clip,Gospel,Noise,AlternRock,Bass,Soul,\
            Punk,Space,Meditative,Instrumental Pop,Instrumental Rock,Ethnic,Gothic,Darkwave,Techno-Industrial,Electronic,\
            Pop-Folk,Eurodance,Dream,Southern Rock,Comedy,Cult,Gangsta,Top 40,Christian Rap,Pop/Funk,Jungle,\
            Native American,Cabaret,New Wave,Psychadelic,Rave,Showtunes,Trailer,Lo-Fi,Tribal,Acid Punk,Acid Jazz,Polka,\
            Retro,Musical,Rock & Roll,Hard Rock,Folk,Folk-Rock,National Folk,Swing,Fast Fusion,Bebob,Latin,Revival,Celtic,\
            Bluegrass,Avantgarde,Gothic Rock,Progressive Rock,Psychedelic Rock,Symphonic Rock,Slow Rock,Big Band,Chorus,\
            Easy Listening,Acoustic,Humour,Speech,Chanson,Opera,Chamber Music,Sonata,Symphony,Booty Bass,Primus,\
            Porn Groove,Satire,Slow Jam,Club,Tango,Samba,Folklore,Ballad,Power Ballad,Rhythmic Soul,Freestyle,Duet,\
            Punk Rock,Drum Solo,A capella,Euro-House,Dance Hall,Goa,Drum & Bass,Club-House,Hardcore,Terror,Indie,BritPop,\
            Negerpunk,Polsk Punk,Beat,Christian Gangsta,Heavy Metal,Black Metal,Crossover,Contemporary Christian,\
            Christian Rock,Merengue,Salsa,Thrash Metal,Anime,JPop,SynthPop,Abstract,Art Rock,Baroque,Bhangra,Big Beat,\
            Breakbeat,Chillout,Downtempo,Dub,EBM,Eclectic,Electro,Electroclash,Emo,Experimental,Garage,Global,IDM,\
            Illbient,Industro-Goth,Jam Band,Krautrock,Leftfield,Lounge,Math Rock,New Romantic,Nu-Breakz,Post-Punk,\
            Post-Rock,Psytrance,Shoegaze,Space Rock,Trop Rock,World Music,Neoclassical,Audiobook,Audio Theatre,\
            Neue Deutsche Welle,Podcast,Indie Rock,G-Funk,Dubstep,Garage Rock,Psybient""".strip().split(","));

    private Id3Genres() {}

    /// What "17", "(17)", "(51)(39)", "(17)Rock" or "Rock" says (ID3v2.3.0 §4.2.1, `TCON`).
    /// @return the text behind the numbers in brackets, or their names with semicolons between; a number without a
    /// name stays as it is
    static String named(String value) {
        String text = value.strip();
        if (NUMBER.matcher(text).matches()) return name(text, text);
        List<String> names = new ArrayList<>();
        int end = 0;
        for (Matcher reference = REFERENCE.matcher(text); reference.find(); end = reference.end())
            names.add(name(reference.group(1), reference.group().strip()));
        String own = text.substring(end).strip();
        if (own.isEmpty()) return String.join(";", names);
        return own.startsWith("((") ? own.substring(1) : own; // a bracket of its own is written twice
    }

    private static String name(String number, String otherwise) {
        String name = of(Integer.parseInt(number));
        return name.isEmpty() ? otherwise : name;
    }

    /// @return empty text for 255, which says that there is none, and for other numbers without a name
    public static String of(int number) {
        return number >= 0 && number < NAMES.size() ? NAMES.get(number) : "";
    }
}
