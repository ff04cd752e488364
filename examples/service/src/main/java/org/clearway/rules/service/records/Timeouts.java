package org.clearway.rules.service.records;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Properties;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/** Gives the driver of PostgreSQL the bounds that it has only by name, so that a server that falls silent holds no call for good. */
@Component
class Timeouts implements BeanPostProcessor {

    private static final String SOCKET_SECONDS = "10";
    private static final String CONNECT_SECONDS = "3";

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource source && source.getJdbcUrl().startsWith("jdbc:postgresql:")) {
            Properties properties = source.getDataSourceProperties();
            properties.putIfAbsent("socketTimeout", SOCKET_SECONDS);
            properties.putIfAbsent("connectTimeout", CONNECT_SECONDS);
            properties.putIfAbsent("tcpKeepAlive", "true");
            properties.putIfAbsent("reWriteBatchedInserts", "true");
            // What could not be stored would stand in the message.
            properties.putIfAbsent("logServerErrorDetail", "false");
        }
        return bean;
    }
}
