package com.staff.persistence;

import java.io.BufferedReader;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

public class EmployeeDao {

    private static final Logger logger = LoggerFactory.getLogger(EmployeeDao.class);

    private String url;
    private Properties properties;

    public Employee findByNumber(int number) {
        Employee employee = null;
        Connection conn = null;
        PreparedStatement ps = null;
        ResultSet rs = null;
        try {
            conn = DriverManager.getConnection(url, properties);
            ps = conn.prepareStatement("SELECT name, salary FROM employees WHERE number = ?");
            ps.setInt(1, number);
            rs = ps.executeQuery();
            if (rs.next()) {
                employee = new Employee(number, rs.getString(1), rs.getBigDecimal(2));
            }
        } catch (SQLException ex) {
            logger.error("query failed", ex);
            throw new RuntimeException("query failed", ex);
        } finally {
            try {
                if (rs != null) {
                    rs.close();
                }
                if (ps != null) {
                    ps.close();
                }
                if (conn != null) {
                    conn.close();
                }
            } catch (SQLException ex) {
                logger.warn("could not close", ex);
            }
        }
        return employee;
    }

    public List<Employee> importFile(File file) {
        List<Employee> result = new ArrayList<Employee>();
        BufferedReader in = null;
        try {
            in = new BufferedReader(new InputStreamReader(new FileInputStream(file), "UTF-8"));
            String row;
            while ((row = in.readLine()) != null) {
                String[] fields = row.split(";");
                result.add(new Employee(Integer.parseInt(fields[0]), fields[1], null));
            }
        } catch (IOException ex) {
            ex.printStackTrace();
        } finally {
            if (in != null) {
                try {
                    in.close();
                } catch (IOException ex) {
                    ex.printStackTrace();
                }
            }
        }
        return result;
    }

    public void init(String resource) {
        properties = new Properties();
        InputStream stream = getClass().getResourceAsStream(resource);
        try {
            properties.load(stream);
            url = properties.getProperty("url");
        } catch (IOException ex) {
            throw new IllegalStateException(ex);
        } finally {
            closeQuietly(stream);
        }
    }

    private static void closeQuietly(InputStream stream) {
        if (stream != null) {
            try {
                stream.close();
            } catch (IOException ex) {
                logger.debug("close failed", ex);
            }
        }
    }
}
