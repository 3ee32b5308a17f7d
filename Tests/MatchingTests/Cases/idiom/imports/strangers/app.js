'use strict';

const fs = require('fs');
const path = require('path');
const http = require('http');
const { promisify } = require('util');
const { EventEmitter } = require('events');

const express = require('express');
const bodyParser = require('body-parser');
const cookieParser = require('cookie-parser');
const compression = require('compression');
const helmet = require('helmet');
const cors = require('cors');
const morgan = require('morgan');
const session = require('express-session');
const { createClient } = require('redis');

const config = require('./config');
const routes = require('./routes');
const { connect } = require('./db');

const app = express();
const port = process.env.PORT || 3000;

app.set('views', path.join(__dirname, 'views'));
app.set('view engine', 'pug');

app.use(morgan('dev'));
app.use(express.json());
app.use(bodyParser.urlencoded({ extended: true }));
app.use(cookieParser());
app.use(compression());
app.use(session({ secret: config.secret, resave: false, saveUninitialized: false }));
app.use(express.static(path.join(__dirname, 'public')));

app.use(cors());
app.use(helmet());

app.use('/', routes.index);
app.use('/users', routes.users);

app.get('/status', (req, res) => {
  res.json({ status: 'up' });
});

app.use((req, res, next) => {
  const err = new Error('Not Found');
  err.status = 404;
  next(err);
});

app.use((err, req, res, next) => {
  res.locals.message = err.message;
  res.locals.error = req.app.get('env') === 'development' ? err : {};
  res.status(err.status || 500);
  res.render('error');
});

connect(config.database)
  .then(() => {
    http.createServer(app).listen(port, () => {
      console.log(`listening on port ${port}`);
    });
  })
  .catch((err) => {
    console.error(err);
    process.exit(1);
  });

module.exports = app;
