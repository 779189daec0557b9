package org.parvis.documents;

import org.parvis.platform.Settings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({VaultSettings.class, DocumentSettings.class})
class DocumentsConfiguration {
    @Bean
    BlobStore blobStore(Settings settings) {
        return new FolderBlobs(settings.data().resolve("documents"));
    }

    @Bean
    Scanner scanner(DocumentSettings settings) {
        return settings.clamd() == null
                ? new NoScanner()
                : new Clamd(settings.clamd(), Math.toIntExact(settings.scanTimeout().toMillis()));
    }
}
