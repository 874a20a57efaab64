package com.viewra.exchange;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A library that a Viewra wrote.
record ExportedLibrary(Path file) implements RecordSource {
    @Override
    public String inWords() {
        return "a library exported by Viewra";
    }

    @Override
    public void read(Receiver receiver) throws IOException, InterruptedException {
        try (JsonParser json = ExchangeJson.MAPPER.getFactory().createParser(Files.newInputStream(file))) {
            if (json.nextToken() != JsonToken.START_OBJECT) throw unreadable("It does not begin with an object.");
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String part = json.currentName();
                json.nextToken();
                part(part, json, receiver);
            }
            if (json.currentToken() != JsonToken.END_OBJECT) throw unreadable("It ends too early.");
        } catch (JsonProcessingException e) {
            throw unreadable(e.getOriginalMessage() + " (line " + line(e) + ")");
        } catch (IllegalArgumentException e) {
            throw new IOException("The file holds what this version does not know: " + e.getMessage(), e);
        }
    }

    private static int line(JsonProcessingException e) {
        return e.getLocation() == null ? 0 : e.getLocation().getLineNr();
    }

    private void part(String name, JsonParser json, Receiver receiver) throws IOException, InterruptedException {
        switch (name) {
            case "version" -> {
                if (json.getIntValue() > LibraryExport.VERSION)
                    throw new IOException("The file is of a newer Viewra. Import it with that one.");
            }
            case "count" -> receiver.expect(json.getIntValue());
            case "items" -> {
                while (json.nextToken() == JsonToken.START_OBJECT)
                    receiver.item(json.readValueAs(ItemJson.class).record());
            }
            case "playlists" -> {
                while (json.nextToken() == JsonToken.START_OBJECT)
                    receiver.list(json.readValueAs(ListJson.class).record());
            }
            default -> json.skipChildren();
        }
    }

    private IOException unreadable(String why) {
        return new IOException("The file is not a whole export of Viewra. " + why);
    }
}
