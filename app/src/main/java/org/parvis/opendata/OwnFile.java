package org.parvis.opendata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.parvis.platform.packs.YamlFile;
import org.springframework.core.io.ClassPathResource;

/** Data that come with the program: lists, limits, words. Without them it does not start. */
public final class OwnFile {
    private OwnFile() {}

    /** By its place among the resources, as {@code opendata/lists.yaml}. */
    public static YamlFile read(String name) {
        try {
            String text = new ClassPathResource(name).getContentAsString(StandardCharsets.UTF_8);
            return YamlFile.read(name, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
