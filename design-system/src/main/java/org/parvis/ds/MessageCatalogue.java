package org.parvis.ds;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every sentence of the product, read once at start from {@code
 * messages/<module>_<language>.properties}. A key that is said twice stops the program there.
 */
public final class MessageCatalogue {

    /** The zone in which legal days begin and end unless an installation says otherwise. */
    public static final ZoneId LEGAL_ZONE = ZoneId.of("America/Toronto");

    private static final String FOLDER = "messages/";
    private static final Pattern FILE = Pattern.compile("([\\w-]+)_([a-z]{2})\\.properties");

    private final Map<String, Words> words = new HashMap<>();
    private final Map<String, Map<String, WrittenSentence>> sentences = new TreeMap<>();

    private MessageCatalogue(Collection<URL> files, ZoneId zone) {
        files.forEach(this::read);
        sentences.forEach(
                (language, own) ->
                        words.put(language, new CatalogueWords(language, own, fallback(), zone)));
    }

    /** All message files on the class path, days counted in {@link #LEGAL_ZONE}. */
    public static MessageCatalogue fromClassPath() {
        return fromClassPath(LEGAL_ZONE);
    }

    /** All message files on the class path, days counted in the given legal zone. */
    public static MessageCatalogue fromClassPath(ZoneId zone) {
        return fromClassPath(zone, any -> true);
    }

    /** Those message files on the class path whose module is wanted. */
    public static MessageCatalogue fromClassPath(ZoneId zone, Predicate<String> module) {
        var loader = Thread.currentThread().getContextClassLoader();
        var files = find(loader == null ? MessageCatalogue.class.getClassLoader() : loader);
        files.removeIf(file -> !module.test(module(file)));
        return new MessageCatalogue(files, zone);
    }

    private static String module(URL file) {
        var match = FILE.matcher(name(file));
        return match.matches() ? match.group(1) : "";
    }

    private static String name(URL file) {
        var path = file.getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The given message files only. */
    public static MessageCatalogue of(Collection<URL> files, ZoneId zone) {
        return new MessageCatalogue(files, zone);
    }

    /** The words of a language; French when the language is not held. */
    public Words forLanguage(String language) {
        var found = words.get(language);
        return found != null ? found : words.getOrDefault("fr", words.values().iterator().next());
    }

    /** The languages held. */
    public Set<String> languages() {
        return Set.copyOf(words.keySet());
    }

    /**
     * What one language says and another does not: a missing key, or a place to fill that is not in
     * both. A test asserts that this is empty.
     */
    public List<String> disparities() {
        var found = new ArrayList<String>();
        var keys = new TreeSet<String>();
        sentences.values().forEach(own -> keys.addAll(own.keySet()));
        for (var key : keys) {
            Set<String> places = null;
            for (var language : sentences.entrySet()) {
                var sentence = language.getValue().get(key);
                if (sentence == null) {
                    found.add(key + ": missing in " + language.getKey());
                    continue;
                }
                var own = sentence.parsed().places();
                if (places != null && !places.equals(own)) {
                    found.add(key + ": places differ, " + places + " and " + own);
                }
                places = places == null ? own : places;
            }
        }
        return found;
    }

    private Map<String, WrittenSentence> fallback() {
        return sentences.getOrDefault("fr", Map.of());
    }

    private void read(URL file) {
        var match = FILE.matcher(name(file));
        if (!match.matches()) {
            return;
        }
        var language = match.group(2);
        var own = sentences.computeIfAbsent(language, any -> new TreeMap<>());
        var properties = new Properties();
        try (var reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
        for (var key : properties.stringPropertyNames()) {
            var sentence = new WrittenSentence(file, key, properties.getProperty(key), language);
            if (own.put(key, sentence) != null) {
                throw new IllegalStateException("Message " + key + " is said twice (" + file + ")");
            }
        }
    }

    private static List<URL> find(ClassLoader loader) {
        try {
            var found = new ArrayList<URL>();
            for (var folder : Collections.list(loader.getResources(FOLDER))) {
                found.addAll(in(folder));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<URL> in(URL folder) throws IOException, URISyntaxException {
        var names = new ArrayList<String>();
        if (folder.openConnection() instanceof JarURLConnection jar) {
            var root = jar.getEntryName();
            try (Stream<String> entries = jar.getJarFile().stream().map(entry -> entry.getName())) {
                entries.filter(name -> name.startsWith(root))
                        .forEach(name -> names.add(name.substring(root.length())));
            }
        } else {
            try (var files = Files.list(Path.of(folder.toURI()))) {
                files.forEach(file -> names.add(file.getFileName().toString()));
            }
        }
        var urls = new ArrayList<URL>();
        for (var name : names) {
            if (FILE.matcher(name).matches()) {
                urls.add(
                        folder.toURI().toString().startsWith("jar:")
                                ? within(folder, name)
                                : folder.toURI().resolve(name).toURL());
            }
        }
        return urls;
    }

    /**
     * Resolving inside a jar keeps the handler of its own class loader, which a plain URI would
     * lose.
     */
    @SuppressWarnings("deprecation")
    private static URL within(URL folder, String name) throws IOException {
        return new URL(folder, name);
    }
}
