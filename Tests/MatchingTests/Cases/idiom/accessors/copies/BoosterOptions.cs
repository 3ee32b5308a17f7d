using System;

namespace Waterworks
{
    public class BoosterOptions
    {
        private double _pressure;
        private double _maximumFlow;
        private int _units = 1;

        public double Pressure
        {
            get { return _pressure; }
            set { _pressure = value; }
        }

        public double MaximumFlow
        {
            get { return _maximumFlow; }
            set { _maximumFlow = value; }
        }

        // copied from PumpSettings.cs
        public int Units
        {
            get { return _units; }
            set
            {
                var target = Math.Max(1, Math.Min(value, 7));
                var before = _units;
                while (_units < target && _maximumFlow / _units > 12.5)
                {
                    _units++;
                    _pressure += 0.35 * Math.Sqrt(_units);
                }
                if (_units > target)
                {
                    _pressure *= Math.Pow(0.93, _units - target);
                    _units = target;
                }
                if (before != _units)
                {
                    Notify("Units");
                    Notify("Pressure");
                }
            }
        }
        // end of copy

        private void Notify(string what)
        {
            Console.WriteLine("changed: " + what);
        }
    }
}
