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
import java.util.function.Predicate;

/// A service that answers in JSON.
final class JsonWeb implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final String service;
    private final PoliteClient web;

    JsonWeb(String service, PluginContext context, Courtesy courtesy) {
        this.service = service;
        this.web = new PoliteClient(service, () -> agent(context), context.cache(), courtesy);
    }

    private static String agent(PluginContext context) {
        return context.userAgent()
                + context.setting(MusicBrainzSettings.CONTACT)
                        .map(contact -> " ( " + contact + " )")
                        .orElse("");
    }

    boolean isAvailable() {
        return web.isAvailable();
    }

    JsonNode get(String address) throws WebException, InterruptedException {
        return get(address, JsonNode::isObject);
    }

    /// @param isRight whether an answer is of the kind that was asked for
    JsonNode get(String address, Predicate<JsonNode> isRight) throws WebException, InterruptedException {
        try {
            JsonNode answer = JSON.readTree(web.get(URI.create(address), Map.of()));
            if (answer == null || !isRight.test(answer)) throw new IOException("not what was asked for");
            return answer;
        } catch (WebException e) {
            throw e;
        } catch (IOException e) {
            web.forget(URI.create(address));
            throw new WebException(WebException.Code.GARBLED, service + " answered something that makes no sense.", e);
        }
    }

    @Override
    public void close() {
        web.close();
    }
}
