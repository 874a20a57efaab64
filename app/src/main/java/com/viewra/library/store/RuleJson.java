package com.viewra.library.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.viewra.library.SmartRule;

/// The rule of a smart playlist as it is stored.
final class RuleJson {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private RuleJson() {}

    static String write(SmartRule rule) {
        try {
            return JSON.writeValueAsString(rule);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a rule is always text", e);
        }
    }

    static SmartRule read(String json) {
        try {
            return JSON.readValue(json, SmartRule.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not a rule: " + json, e);
        }
    }
}
