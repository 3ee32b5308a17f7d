using System;
using System.ComponentModel;

namespace Hydro.Control
{
    public class PumpSettings : INotifyPropertyChanged
    {
        private double _targetPressure;
        private double _flowLimit;
        private string _label;
        private bool _isEnabled;
        private int _stages = 1;

        public event PropertyChangedEventHandler PropertyChanged;

        public string Label
        {
            get { return _label; }
            set
            {
                if (_label != value)
                {
                    _label = value;
                    OnPropertyChanged("Label");
                }
            }
        }

        public double TargetPressure
        {
            get { return _targetPressure; }
            set
            {
                if (_targetPressure != value)
                {
                    _targetPressure = value;
                    OnPropertyChanged("TargetPressure");
                }
            }
        }

        public double FlowLimit
        {
            get { return _flowLimit; }
            set
            {
                if (_flowLimit != value)
                {
                    _flowLimit = value;
                    OnPropertyChanged("FlowLimit");
                }
            }
        }

        public bool IsEnabled
        {
            get { return _isEnabled; }
            set
            {
                if (_isEnabled != value)
                {
                    _isEnabled = value;
                    OnPropertyChanged("IsEnabled");
                }
            }
        }

        public int Stages
        {
            get { return _stages; }
            set
            {
                var wanted = Math.Max(1, Math.Min(value, 7));
                var previous = _stages;
                while (_stages < wanted && _flowLimit / _stages > 12.5)
                {
                    _stages++;
                    _targetPressure += 0.35 * Math.Sqrt(_stages);
                }
                if (_stages > wanted)
                {
                    _targetPressure *= Math.Pow(0.93, _stages - wanted);
                    _stages = wanted;
                }
                if (previous != _stages)
                {
                    OnPropertyChanged("Stages");
                    OnPropertyChanged("TargetPressure");
                }
            }
        }

        protected virtual void OnPropertyChanged(string propertyName)
        {
            var handler = PropertyChanged;
            if (handler != null)
            {
                handler(this, new PropertyChangedEventArgs(propertyName));
            }
        }
    }
}
