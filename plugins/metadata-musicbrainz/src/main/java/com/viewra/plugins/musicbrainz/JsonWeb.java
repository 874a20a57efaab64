package com.viewra.plugins.musicbrainz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.viewra.api.PluginContext;
import com.viewra.api.web.Courtesy;
import com.viewra.api.web.PoliteClient;
import com.viewra.api.web.WebException;
import java.io.IOException;
import java.net.URI;
import java.util.Map;

/// A service that answers in JSON.
final class JsonWeb implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final String service;
    private final PoliteClient web;

    JsonWeb(String service, PluginContext context, Courtesy courtesy) {
        this.service = service;
        String agent = context.userAgent()
                + context.setting("contact")
                        .map(contact -> " ( " + contact + " )")
                        .orElse("");
        this.web = new PoliteClient(service, agent, context.cache(), courtesy);
    }

    boolean isAvailable() {
        return web.isAvailable();
    }

    JsonNode get(String address) throws WebException, InterruptedException {
        try {
            JsonNode answer = JSON.readTree(web.get(URI.create(address), Map.of()));
            if (answer == null || !answer.isObject()) throw garbled();
            return answer;
        } catch (WebException e) {
            throw e;
        } catch (IOException e) {
            throw new WebException(WebException.Code.GARBLED, service + " answered something that makes no sense.", e);
        }
    }

    WebException garbled() {
        return new WebException(WebException.Code.GARBLED, service + " answered something that makes no sense.");
    }

    @Override
    public void close() {
        web.close();
    }
}
