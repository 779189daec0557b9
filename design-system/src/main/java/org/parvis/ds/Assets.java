package org.parvis.ds;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/**
 * Addresses of styles, fonts and scripts. Each carries the digest of its content, so that it may be
 * kept for ever: the files lie under {@link #FOLDER} on the class path and are served under {@link
 * #PATH}.
 */
public final class Assets {

    /** Where assets are served. */
    public static final String PATH = "/assets/";

    /** Where assets lie on the class path. */
    public static final String FOLDER = "META-INF/resources/assets/";

    private static final String MANIFEST = "META-INF/parvis-assets.properties";

    private final Map<String, String> files;

    private Assets(Map<String, String> files) {
        this.files = Map.copyOf(files);
    }

    /** The manifest made by the build. */
    public static Assets fromClassPath() {
        var properties = new Properties();
        try (var in = Assets.class.getClassLoader().getResourceAsStream(MANIFEST)) {
            if (in == null) {
                throw new IllegalStateException(
                        "The design system was built without its assets: " + MANIFEST);
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var files = new TreeMap<String, String>();
        properties
                .stringPropertyNames()
                .forEach(name -> files.put(name, properties.getProperty(name)));
        return new Assets(files);
    }

    /**
     * The address of an asset by its plain name, such as {@code neutral.css} or {@code parvis.js}.
     */
    public String url(String name) {
        return PATH + file(name);
    }

    /** The hashed file name of an asset. */
    public String file(String name) {
        var file = files.get(name);
        if (file == null) {
            throw new IllegalArgumentException("No asset " + name + ", only " + files.keySet());
        }
        return file;
    }

    /** The text face of a theme, the only one loaded ahead. */
    public String textFace(String theme) {
        return url(theme + "-text.woff2");
    }

    /** Plain names of all assets. */
    public Set<String> names() {
        return files.keySet();
    }
}
