package org.clearway.rules.service.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.clearway.rules.service.Settings;
import org.clearway.rules.service.errors.Problems;
import org.clearway.rules.service.errors.ServiceError;
import org.clearway.rules.service.errors.ServiceException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How large a request may be, whether it says its length or comes in chunks. A batch, which is read line by line, has a limit of its own.
 * Forms are limited by the container, to the same length.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 80)
class BodyLimit extends OncePerRequestFilter {

    private final Problems problems;
    private final long most;

    BodyLimit(Problems problems, Settings settings) {
        this.problems = problems;
        most = settings.limits().body().toBytes();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        if (type != null && type.startsWith("application/x-ndjson")) {
            chain.doFilter(request, response);
        } else if (request.getContentLengthLong() > most) {
            response.setHeader("Connection", "close");
            problems.write(request, response, ServiceError.BODY_TOO_LARGE);
        } else {
            chain.doFilter(new Limited(request), response);
        }
    }

    private final class Limited extends HttpServletRequestWrapper {
        Limited(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counted(super.getInputStream());
        }
    }

    private final class Counted extends ServletInputStream {
        private final ServletInputStream in;
        private long read;

        Counted(ServletInputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int next = in.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] to, int from, int length) throws IOException {
            int got = in.read(to, from, length);
            count(Math.max(0, got));
            return got;
        }

        private void count(int more) {
            read += more;
            if (read > most) {
                throw new ServiceException(ServiceError.BODY_TOO_LARGE, "", null);
            }
        }

        @Override
        public int available() throws IOException {
            return in.available();
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
